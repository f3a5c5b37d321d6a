package io.reelkeep.rest.api.setup;

/** @param needed while there is no tenant */
record SetupStateJson(boolean needed) {}

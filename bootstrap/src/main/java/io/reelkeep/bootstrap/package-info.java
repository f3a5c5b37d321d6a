/** The application put together: one class of producers per feature, and what runs in the background. */
package io.reelkeep.bootstrap;

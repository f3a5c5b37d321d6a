/** The log of announcements: who was told what, and what they said. */
package io.reelkeep.rest.api.callback;

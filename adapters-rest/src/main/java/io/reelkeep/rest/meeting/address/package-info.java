/** Addresses of files that work for a while, in the words of the Meeting dialect. */
package io.reelkeep.rest.meeting.address;

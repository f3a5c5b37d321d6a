/** What was said in a file, in the words of the Meeting dialect. */
package io.reelkeep.rest.meeting.transcript;

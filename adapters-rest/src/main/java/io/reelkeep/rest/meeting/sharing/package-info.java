/** Who may watch a recording, and on what terms, in the words of the Meeting dialect. */
package io.reelkeep.rest.meeting.sharing;

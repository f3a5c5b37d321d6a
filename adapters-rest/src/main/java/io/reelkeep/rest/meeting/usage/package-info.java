/** Who has watched or downloaded what, in the words of the Meeting dialect (contract: Meeting 4.8). */
package io.reelkeep.rest.meeting.usage;

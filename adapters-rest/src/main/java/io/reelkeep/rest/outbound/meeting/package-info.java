/** Events in the words of the Meeting documents (contract: Meeting 5). */
package io.reelkeep.rest.outbound.meeting;

/** Meetings, classes and live rooms that can be recorded. */
package io.reelkeep.rest.admin.meeting;

/** Whether rows and store agree. */
package io.reelkeep.rest.admin.upkeep;

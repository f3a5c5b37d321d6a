/** Tenants, their people and their applications. */
package io.reelkeep.rest.admin.tenancy;

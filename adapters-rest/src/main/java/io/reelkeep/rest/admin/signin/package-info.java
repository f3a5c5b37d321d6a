/** Identity providers of tenants. */
package io.reelkeep.rest.admin.signin;

/** Asks authorities who somebody is: OpenID providers, WeCom, and LDAP directories. */
package io.reelkeep.rest.outbound.signin;

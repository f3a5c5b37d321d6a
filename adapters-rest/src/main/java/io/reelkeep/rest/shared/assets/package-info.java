/** What was built for browsers: scripts and styles, with the names that the build has given them. */
package io.reelkeep.rest.shared.assets;

/** The bytes of recordings, for those who hold a link. */
package io.reelkeep.rest.media;

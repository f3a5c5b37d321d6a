/** HTTP Live Streaming (RFC 8216) with CMAF segments, made of a stored MP4 while it is watched. */
package io.reelkeep.media.hls;

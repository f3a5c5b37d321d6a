package io.reelkeep.application.delivery;

import io.reelkeep.application.delivery.port.Renditions.Rendition;

/**
 * The archive of a recording.
 *
 * @param name for keeping it, with its extension
 * @param rendition its size is right; its bytes and its tag are only when it is ready
 * @param isReady nothing has to be worked out any more
 */
public record ArchivePlan(String name, Rendition rendition, boolean isReady) {}

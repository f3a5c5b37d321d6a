package io.reelkeep.domain.capture;

/** Which picture is recorded (F117). */
public enum VideoSource {
    CAMERA,
    AUXILIARY
}

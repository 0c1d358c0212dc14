package dev.assay.viewer.wire.detect;

import java.util.Arrays;

/** Why a run or a frame of it gave nothing; crosses as a number, the words live in the console. */
public enum DetectFault {
    NONE(0),
    MODEL_UNREADABLE(1),
    INPUT_MISSING(2),
    INPUT_TYPE(3),
    INPUT_SHAPE(4),
    OUTPUT_MISSING(5),
    OUTPUT_TYPE(6),
    ELEMENT_MISSING(7),
    MAP_SHAPE(8),
    NOT_A_NUMBER(9),
    RUN_FAILED(10),
    FRAME_BROKEN(11),
    SIZE_DOES_NOT_FIT(12),
    TOO_LARGE(13),
    NEEDS_NEIGHBOURS(14),
    NO_SOUND(15),
    NO_PICTURE(16),
    NOT_EXPLAINABLE(17),
    NO_FACE(18);

    private final int code;

    DetectFault(int code) {
        this.code = code;
    }

    /** The number that crosses. */
    int code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException where no fault has this number
     */
    static DetectFault of(int code) {
        return Arrays.stream(values())
                .filter(fault -> fault.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such fault"));
    }
}

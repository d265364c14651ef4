package io.kenh.zalosimulator.zbs;

/** Of a template or an OA, from what people report. */
public enum Quality {
    UNDEFINED,
    HIGH,
    MEDIUM,
    LOW
}

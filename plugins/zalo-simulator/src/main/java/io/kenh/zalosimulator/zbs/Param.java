package io.kenh.zalosimulator.zbs;

/** A declared parameter of a template. */
public record Param(String name, String type, String sample) {
    ParamType kind() {
        return ParamType.ofCode(type).orElseThrow();
    }
}

package io.kenh.zalosimulator.fault;

/**
 * A fault in force.
 *
 * @param path part of the API path or event name it is limited to; empty: everywhere
 * @param amount milliseconds or HTTP status, see {@link FaultKind}; 0: the default
 * @param remaining how many more times; -1 until it is cleared
 */
public record Fault(long id, FaultKind kind, String path, int amount, int remaining) {}

package io.kenh.zalosimulator;

import io.kenh.api.security.Permission;

/** Who may play the customer and change the fake platform. */
public final class SimulatorPermissions {
    public static final Permission USE = new Permission("zalo-simulator.use");

    private SimulatorPermissions() {}
}

package io.kenh.app.scenario;

import io.kenh.testkit.Database;

/** Shorter: what is different here are the connections, not the classes. */
class SwitchingOnPostgresTest extends Switching {
    SwitchingOnPostgresTest() {
        super(Database.POSTGRES, 40);
    }
}

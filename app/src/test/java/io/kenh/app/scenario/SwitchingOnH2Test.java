package io.kenh.app.scenario;

import io.kenh.testkit.Database;

class SwitchingOnH2Test extends Switching {
    SwitchingOnH2Test() {
        super(Database.H2, 200);
    }
}

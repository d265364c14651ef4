package io.kenh.zbstemplates.page;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"zbs-templates", "zalo-simulator", "chatter"})
class SpendH2Test extends SpendCases {
    SpendH2Test(TestKenh kenh) {
        super(kenh);
    }
}

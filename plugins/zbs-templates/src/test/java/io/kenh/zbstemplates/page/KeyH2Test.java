package io.kenh.zbstemplates.page;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"zbs-templates", "zalo-simulator"})
class KeyH2Test extends KeyCases {
    KeyH2Test(TestKenh kenh) {
        super(kenh);
    }
}

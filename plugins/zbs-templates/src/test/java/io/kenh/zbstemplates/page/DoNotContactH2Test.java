package io.kenh.zbstemplates.page;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"zbs-templates", "zalo-simulator", "sales"})
class DoNotContactH2Test extends DoNotContactCases {
    DoNotContactH2Test(TestKenh kenh) {
        super(kenh);
    }
}

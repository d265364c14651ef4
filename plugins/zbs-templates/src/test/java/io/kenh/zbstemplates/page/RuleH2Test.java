package io.kenh.zbstemplates.page;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"zbs-templates", "zalo-simulator", "sales"})
class RuleH2Test extends RuleCases {
    RuleH2Test(TestKenh kenh) {
        super(kenh);
    }
}

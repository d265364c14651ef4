package io.kenh.invoicing.board;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = "invoicing")
class AgingH2Test extends AgingCases {
    AgingH2Test(TestKenh kenh) {
        super(kenh);
    }
}

package io.kenh.zbstemplates.page;

import io.kenh.testkit.TestKenh;
import org.junit.jupiter.api.AfterEach;

/** What tests of rules begin with, and leave behind. */
abstract class RuleTests {
    final TestKenh kenh;
    final RuleShop shop;

    RuleTests(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new RuleShop(kenh);
    }

    @AfterEach
    void forget() {
        shop.forget();
    }
}

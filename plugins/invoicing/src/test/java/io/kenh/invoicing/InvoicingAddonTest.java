package io.kenh.invoicing;

import io.kenh.testkit.AddonContract;

class InvoicingAddonTest implements AddonContract {}

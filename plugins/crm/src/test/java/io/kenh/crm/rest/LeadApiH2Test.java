package io.kenh.crm.rest;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "crm")
class LeadApiH2Test extends LeadApiCases {}

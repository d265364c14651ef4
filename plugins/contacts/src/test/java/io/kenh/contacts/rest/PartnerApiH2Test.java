package io.kenh.contacts.rest;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "contacts")
class PartnerApiH2Test extends PartnerApiCases {}

package io.kenh.contacts;

import io.kenh.testkit.AddonContract;

class ContactsAddonTest implements AddonContract {}

package io.kenh.mail;

import io.kenh.testkit.AddonContract;

class MailAddonTest implements AddonContract {}

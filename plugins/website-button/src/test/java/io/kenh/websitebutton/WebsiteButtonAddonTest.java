package io.kenh.websitebutton;

import io.kenh.testkit.AddonContract;

class WebsiteButtonAddonTest implements AddonContract {}

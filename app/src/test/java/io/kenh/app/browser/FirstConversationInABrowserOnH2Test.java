package io.kenh.app.browser;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = {"zalo-oa", "zalo-simulator"})
class FirstConversationInABrowserOnH2Test extends FirstConversationInABrowser {}

package io.kenh.crm;

import io.kenh.api.settings.Setting;

/** What an administrator can set. */
public final class CrmSettings {
    /** Leads that come with nobody responsible are dealt out in turn. */
    public static final Setting<Boolean> DEAL_NEW = Setting.flag("crm.deal-new", false);

    private CrmSettings() {}
}

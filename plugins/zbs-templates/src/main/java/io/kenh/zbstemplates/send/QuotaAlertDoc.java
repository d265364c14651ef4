package io.kenh.zbstemplates.send;

import io.kenh.api.data.DocType;
import io.kenh.api.security.Permission;
import io.kenh.ui.Kit;
import io.kenh.zbstemplates.api.ZbsPermissions;
import java.util.Optional;

/** A warning as notifications show it. Nothing is ever sent about it: it has no facts. */
public final class QuotaAlertDoc implements DocType<QuotaAlert> {
    static final String NAME = "zbs-templates.quota-alert";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<QuotaAlert> entity() {
        return QuotaAlert.class;
    }

    @Override
    public Permission read() {
        return ZbsPermissions.MESSAGES;
    }

    @Override
    public String title(QuotaAlert alert) {
        return Kit.t("zbs-templates.alert.title", alert.title(), alert.percent(), Kit.date(alert.day()));
    }

    @Override
    public String path(QuotaAlert alert) {
        return "/zbs-templates/quota";
    }

    @Override
    public Optional<Long> partnerId(QuotaAlert alert) {
        return Optional.empty();
    }
}

package io.kenh.portal.erase;

import io.kenh.api.data.DocType;
import io.kenh.api.security.Permission;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.ui.Kit;
import java.util.Optional;

/** A request as a document: discussed, planned as an activity, notified about. Nothing is ever sent about it. */
public final class ErasureDoc implements DocType<Erasure> {
    static final String NAME = "portal.erasure";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Erasure> entity() {
        return Erasure.class;
    }

    @Override
    public Permission read() {
        return PortalPermissions.MANAGE;
    }

    @Override
    public boolean closed(Erasure erasure) {
        return !erasure.view().open();
    }

    @Override
    public String title(Erasure erasure) {
        var view = erasure.view();
        return Kit.t("portal.erasure.title", view.name(), Kit.date(view.dueOn()));
    }

    @Override
    public String path(Erasure erasure) {
        return erasure.view().path();
    }

    @Override
    public Optional<Long> partnerId(Erasure erasure) {
        return Optional.of(erasure.view().partnerId());
    }
}

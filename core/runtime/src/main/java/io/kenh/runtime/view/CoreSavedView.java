package io.kenh.runtime.view;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.ui.SavedViews.SavedView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A favourite of one user, perhaps shown to the company. */
@Entity
@Table(name = "core_saved_view")
public class CoreSavedView extends CompanyOwned {
    static final int NAME = 100;
    static final int LIST = 200;
    static final int QUERY = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_saved_view_seq")
    @SequenceGenerator(name = "core_saved_view_seq", sequenceName = "core_saved_view_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "user_id", nullable = false, updatable = false)
    private long userId;

    @Column(nullable = false, updatable = false, length = LIST)
    private String list;

    @Column(nullable = false, updatable = false, length = NAME)
    private String name;

    @Column(nullable = false)
    private String query;

    private boolean shared;

    private boolean standard;

    protected CoreSavedView() {}

    CoreSavedView(long companyId, long userId, String list, String name) {
        super(companyId);
        this.userId = userId;
        this.list = list;
        this.name = name;
        this.query = "";
    }

    void replace(String newQuery, boolean isShared, boolean isStandard) {
        query = newQuery;
        shared = isShared;
        standard = isStandard;
    }

    void noLongerStandard() {
        standard = false;
    }

    boolean isOf(long user) {
        return userId == user;
    }

    SavedView seenBy(long user) {
        return new SavedView(id, name, query, shared, standard, isOf(user));
    }
}

package io.kenh.zbstemplates.logo;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An account's logo, for light and dark screens; ids of stored files. */
@Entity
@Table(name = "zbs_templates_logo")
public class Logo extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_logo_seq")
    @SequenceGenerator(name = "zbs_templates_logo_seq", sequenceName = "zbs_templates_logo_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Nullable
    @Column(name = "light_file")
    private String light;

    @Nullable
    @Column(name = "dark_file")
    private String dark;

    protected Logo() {}

    Logo(long companyId, long accountId) {
        super(companyId);
        this.accountId = accountId;
    }

    void show(boolean onDark, String file) {
        if (onDark) {
            dark = file;
        } else {
            light = file;
        }
    }

    LogoRef ref() {
        return new LogoRef(light, dark);
    }
}

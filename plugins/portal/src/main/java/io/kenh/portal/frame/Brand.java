package io.kenh.portal.frame;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** How a company's portal looks. */
@Entity(name = "PortalBrand")
@Table(name = "portal_brand")
public class Brand {
    @Id
    @Column(name = "company_id")
    private long companyId;

    @Version
    private int version;

    private String accent;

    private @Nullable String logo;

    private String welcome;

    protected Brand() {}

    Brand(long companyId) {
        this.companyId = companyId;
        this.accent = "";
        this.welcome = "";
    }

    void say(String newAccent, String newWelcome) {
        accent = newAccent;
        welcome = newWelcome;
    }

    /** @return the picture before, to which nobody refers any more */
    @Nullable
    String logo(@Nullable String file) {
        var before = logo;
        logo = file;
        return before;
    }

    Look look() {
        return new Look(companyId, accent, logo, welcome);
    }

    /**
     * @param accent {@code #rrggbb}, empty for the usual colour
     * @param logo id of the stored file
     */
    public record Look(
            long companyId, String accent, @Nullable String logo, String welcome) {}
}

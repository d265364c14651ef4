package io.kenh.helpdesk.kind;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a ticket is about: a question, a complaint. */
@Entity(name = "HelpdeskType")
@Table(name = "helpdesk_type")
public class TicketType extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "helpdesk_type_seq")
    @SequenceGenerator(name = "helpdesk_type_seq", sequenceName = "helpdesk_type_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, length = TypeView.NAME)
    private String name;

    @Column(nullable = false)
    private boolean active = true;

    protected TicketType() {}

    public TicketType(long companyId, String name) {
        super(companyId);
        this.name = name;
    }

    void rename(String other) {
        name = other;
    }

    void archive(boolean away) {
        active = !away;
    }

    TypeView view() {
        return new TypeView(id, version, name, active);
    }
}

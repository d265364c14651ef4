package io.kenh.helpdesk.stage;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SeldomChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Where tickets stand. */
@SeldomChanged
@Entity(name = "HelpdeskStage")
@Table(name = "helpdesk_stage")
public class Stage extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "helpdesk_stage_seq")
    @SequenceGenerator(name = "helpdesk_stage_seq", sequenceName = "helpdesk_stage_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, length = StageData.NAME)
    private String name;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private boolean closing;

    @Column(name = "close_after_days")
    private @Nullable Integer closeAfterDays;

    @Column(nullable = false)
    private boolean active = true;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "helpdesk_stage_team", joinColumns = @JoinColumn(name = "stage_id"))
    @Column(name = "team_id")
    private Set<Long> teams = new HashSet<>();

    protected Stage() {}

    public Stage(long companyId, StageData data) {
        super(companyId);
        say(data);
    }

    void say(StageData data) {
        name = data.name();
        place = data.place();
        closing = data.closing();
        closeAfterDays = data.closeAfterDays();
        teams.retainAll(data.teams());
        teams.addAll(data.teams());
    }

    void archive(boolean away) {
        active = !away;
    }

    public StageView view() {
        return new StageView(
                id,
                version,
                companyId(),
                active,
                new StageData(name, place, closing, closeAfterDays, Set.copyOf(teams)));
    }

    public long id() {
        return id;
    }
}

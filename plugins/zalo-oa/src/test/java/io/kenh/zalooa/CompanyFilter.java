package io.kenh.zalooa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/** Only brings the definition of the filter that the host makes in production. */
@Entity
@Table(name = "company_filter")
@FilterDef(
        name = "kenh_company",
        defaultCondition = "company_id in (:companies)",
        parameters = @ParamDef(name = "companies", type = Long.class))
public class CompanyFilter {
    @Id
    private long id;
}

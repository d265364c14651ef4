/** The database: pool, migrations, sessions, transactions, numbering. */
@FilterDef(
        name = CompanyOwned.FILTER,
        defaultCondition = "company_id in (:companies)",
        applyToLoadByKey = true,
        parameters = @ParamDef(name = CompanyScope.PARAMETER, type = Long.class))
@NullMarked
package io.kenh.runtime.db;

import io.kenh.api.data.CompanyOwned;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.jspecify.annotations.NullMarked;

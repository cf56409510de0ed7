package dev.underpin.app;

import dev.underpin.engine.Progress;
import dev.underpin.inspect.Engines;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.tune.Growth;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.workload.Workload;
import dev.underpin.tune.growth.GrowthStudy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets databases grow, on twins. */
final class Growing {

    private final Engines engines;
    private final Progress progress;

    Growing(Engines engines, Progress progress) {
        this.engines = engines;
        this.progress = progress;
    }

    Growth grow(GrowthRequest request, Configuration configuration) {
        TwinBundle bundle = Twins.read(request.here().resolve(request.statistics()), request.statistics());
        Map<ObjectName, Double> own = own(request.tables(), bundle);
        Workload workload = new Workloads(engines, progress).read(request.workload(), configuration);
        Workloads.checkAsked(workload);
        return new GrowthStudy(engines.byId(bundle.catalog().engine()), bundle, workload, progress)
                .of(request.by(), own);
    }

    private static Map<ObjectName, Double> own(Map<String, Double> tables, TwinBundle bundle) {
        var own = new HashMap<ObjectName, Double>();
        tables.forEach((name, factor) -> own.put(table(name, bundle), factor));
        return own;
    }

    private static ObjectName table(String name, TwinBundle bundle) {
        List<ObjectName> called = bundle.catalog()
                .tables()
                .map(Table::name)
                .filter(table -> table.name().equals(name) || table.toString().equals(name))
                .toList();
        if (called.size() == 1) {
            return called.getFirst();
        }
        throw new UsageException(
                called.isEmpty() ? "There is no table " + name : "There are several tables called " + name,
                called.isEmpty() ? null : called.toString(),
                "Name it with its schema: --table public.orders=10");
    }
}

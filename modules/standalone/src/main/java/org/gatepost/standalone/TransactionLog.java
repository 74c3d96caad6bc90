package org.gatepost.standalone;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.arjuna.coordinator.TxControl;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;

/** One database commits in one phase, so the transaction service needs neither a log nor a recovery. */
final class TransactionLog {

    private TransactionLog() {}

    public static void keepNone() {
        for (String store : new String[] {"default", "communicationStore", "stateStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store.equals("default") ? null : store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
        arjPropertyManager.getCoordinatorEnvironmentBean().setTransactionStatusManagerEnable(false); // it would listen
        arjPropertyManager.getCoordinatorEnvironmentBean().setDefaultTimeout(0);
        TxControl.setDefaultTimeout(0);
    }
}

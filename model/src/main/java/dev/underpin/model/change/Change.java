package dev.underpin.model.change;

import dev.underpin.model.catalog.Subject;

/** One difference of meaning between two catalogs. Closed: a new kind must be decided upon wherever changes are. */
public sealed interface Change
        permits AddColumn,
                AddConstraint,
                AddIndex,
                AlterColumnOptions,
                AlterColumnType,
                AlterDefault,
                AlterGenerated,
                AlterIdentity,
                AlterObject,
                AttachPartition,
                ChangeAccess,
                ChangeComment,
                ChangeDefaultPrivilege,
                ChangeInheritance,
                ChangePolicy,
                ChangePublication,
                ChangeRule,
                ChangeTrigger,
                CreateExtension,
                CreateObject,
                CreateSchema,
                DetachPartition,
                DropColumn,
                DropConstraint,
                DropIndex,
                DropNotNull,
                DropObject,
                DropSchema,
                ExtractTable,
                RenameConstraint,
                RenameIndex,
                RenameSequence,
                RenameTable,
                Repartition,
                ReplaceConstraint,
                ReplaceIndex,
                SetNotNull,
                SetPersistence,
                SetReplicaIdentity,
                SetRowSecurity,
                SetTableOptions,
                TransferColumns,
                ValidateConstraint {

    /** What changes, by its new name. */
    Subject subject();

    /** One line for people, with the user's names. */
    String words();

    /** Whether values are gone afterwards that cannot be had again from what is left. */
    default boolean loses() {
        return false;
    }
}

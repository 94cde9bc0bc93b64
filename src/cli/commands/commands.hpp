#pragma once

#include "cli/exit_code.hpp"
#include "cli/options/options.hpp"

namespace bounty::cli {

/// One a command. All throw WriteError where an output could not be written.
ExitCode run(const InitOptions& options);
ExitCode run(const CalcOptions& options);
ExitCode run(const AdviseOptions& options);
ExitCode run(const CheckOptions& options);
ExitCode run(const BatchOptions& options);
ExitCode run(const PayOptions& options);
ExitCode run(const JournalOptions& options);
ExitCode run(const VoidOptions& options);
ExitCode run(const CreditsOptions& options);
ExitCode run(const DiffOptions& options);
ExitCode run(const VerifyOptions& options);
ExitCode run(const PolicyOptions& options);
ExitCode run(const SchemaOptions& options);
ExitCode run(const PrintOptions& options);

}  // namespace bounty::cli

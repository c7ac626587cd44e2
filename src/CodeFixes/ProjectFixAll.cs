using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Unauthorized.Analyzers.CodeFixes;

/// <summary>Fix All for a fix that has offers of both kinds: those for a project are applied once to each project, all others to each document.</summary>
internal sealed class ProjectFixAll(Fix fix, FixAllProvider documents) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (context.CodeActionEquivalenceKey is { } key && await ForProjectAsync(context.Solution, context.Project, context, key, context.CancellationToken).ConfigureAwait(false) is { } first)
        {
            return CodeAction.Create("Fix all", token => ApplyAsync(context, key, first, token), key);
        }

        return await documents.GetFixAsync(context).ConfigureAwait(false);
    }

    private async Task<Solution> ApplyAsync(FixAllContext context, string key, Solution first, CancellationToken cancellation)
    {
        Solution solution = first;
        if (context.Scope is FixAllScope.Solution)
        {
            foreach (Project project in context.Solution.Projects.Where(p => p.Id != context.Project.Id))
            {
                solution = await ForProjectAsync(solution, project, context, key, cancellation).ConfigureAwait(false) ?? solution;
            }
        }

        return solution;
    }

    // One site stands for all: the change is the same for each of them.
    private async Task<Solution?> ForProjectAsync(Solution solution, Project project, FixAllContext context, string key, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Document? document = solution.GetDocument(project.GetDocument(diagnostic.Location.SourceTree)?.Id);
            if (document is not null && await FixSite.FindAsync(document, diagnostic, cancellation).ConfigureAwait(false) is { } site
                && (await fix.OffersAsync(site, cancellation).ConfigureAwait(false)).FirstOrDefault(offer => offer.Key == key) is { } offer)
            {
                return offer.ForProject ? await fix.ApplyToProjectAsync(site, key, cancellation).ConfigureAwait(false) : null;
            }
        }

        return null;
    }
}

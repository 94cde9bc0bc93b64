#include "metr/twin_tasks.hpp"

#include <map>

namespace bounty {

void find_twins(TaskFamily& family) {
  std::map<std::size_t, FamilyTask*> firsts;
  for (FamilyTask& task : family.tasks) {
    if (task.name.value.empty() || !task.description) continue;
    const auto [found, is_first] = firsts.emplace(*task.description, &task);
    if (is_first) continue;
    FamilyTask& first = *found->second;
    first.activity = task.activity = first.name.value;
  }
}

bool is_twin(const FamilyTask& task) {
  return !task.activity.empty() && task.activity != task.name.value;
}

}  // namespace bounty
